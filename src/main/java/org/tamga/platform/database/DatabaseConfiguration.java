package org.tamga.platform.database;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Which database the server uses: the one that {@code TAMGA_DB_URL} names, else its own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    static final List<String> URL_PROPERTIES = List.of("tamga.db.url", "spring.datasource.url");

    private record Connection(String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return url;
        }
    }

    @Bean
    @ConditionalOnProperty("tamga.db.url")
    JdbcConnectionDetails configuredDatabase(@Value("${tamga.db.url}") String url,
            @Value("${tamga.db.user:#{null}}") @Nullable String user,
            @Value("${tamga.db.password:#{null}}") @Nullable String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("TAMGA_DB_URL must begin with jdbc:postgresql:");
        }
        return new Connection(url, user, password);
    }

    @Bean
    @ConditionalOnProperty("tamga.db.owner")
    DatabaseOwner configuredOwner(@Value("${tamga.db.owner}") String user,
            @Value("${tamga.db.owner.password:#{null}}") @Nullable String password) {
        return new DatabaseOwner(user, password);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseConfigured.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${tamga.home:${user.home}/.tamga}") Path home) {
            return EmbeddedDatabase.open(home);
        }

        @Bean
        JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
            return new Connection(database.url(), database.applicationUser(), database.applicationPassword());
        }

        @Bean
        DatabaseOwner embeddedDatabaseOwner(EmbeddedDatabase database) {
            return new DatabaseOwner(database.user(), database.password());
        }
    }
}
