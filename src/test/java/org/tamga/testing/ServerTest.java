package org.tamga.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server on a free port with a database of its own, in demo mode; every demo user's password is
 * {@link #PASSWORD}. All classes with this annotation share one server, so that it starts once: no test may count on
 * being alone in it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
public @interface ServerTest {

    String PASSWORD = "demo-password";

    /** Points the server to a fresh {@link TestDatabase}. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestDatabase database = TestDatabase.create();
            TestPropertyValues
                    .of("spring.datasource.url=" + database.urlForServer(),
                            "spring.datasource.username=" + TestDatabase.APPLICATION,
                            "tamga.db.owner=postgres", "tamga.demo.enabled=true", "tamga.demo.password=" + PASSWORD)
                    .applyTo(context);
        }
    }
}
