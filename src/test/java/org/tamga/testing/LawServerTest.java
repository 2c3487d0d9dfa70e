package org.tamga.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server as in {@link ServerTest}, but another one, for tests that change the law: nobody else notices. All classes
 * with this annotation share it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=tamga-law")
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
public @interface LawServerTest {
}
