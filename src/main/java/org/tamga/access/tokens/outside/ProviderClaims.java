package org.tamga.access.tokens.outside;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.access.Caller;
import org.tamga.access.Role;

/** Reads who calls out of the claims of a provider. */
final class ProviderClaims {

    private static final Map<String, Role> OURS = Arrays.stream(Role.values())
            .collect(Collectors.toMap(role -> role.name().toLowerCase(Locale.ROOT), role -> role));

    private final ProviderSettings settings;

    ProviderClaims(ProviderSettings settings) {
        this.settings = settings;
    }

    /**
     * Empty if the claims name nobody. Without a party nobody is a trader or a broker: a claim that is missing by mistake must
     * not open everybody's declarations.
     */
    Optional<Caller> find(Map<String, Object> claims) {
        ProviderSettings.Claims where = settings.claims();
        Set<String> parties = texts(claims, where.parties());
        Set<Role> roles = texts(claims, where.roles()).stream().flatMap(this::role)
                .filter(role -> !parties.isEmpty() || role != Role.TRADER && role != Role.BROKER)
                .collect(Collectors.toSet());
        return texts(claims, where.name()).stream().findFirst()
                .map(name -> new Caller(name, roles, parties, texts(claims, where.offices())));
    }

    private Stream<Role> role(String theirs) {
        String ours = settings.roles().getOrDefault(theirs, theirs);
        return Stream.ofNullable(OURS.get(ours.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> texts(Map<String, Object> claims, String path) {
        @Nullable
        Object value = claims.get(path);
        for (int dot = path.indexOf('.'); value == null && dot > 0; dot = path.indexOf('.', dot + 1)) {
            if (claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
                value = inner.get(path.substring(dot + 1));
            }
        }
        Stream<?> values = value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value);
        return values.map(String::valueOf).filter(text -> !text.isBlank()).collect(Collectors.toSet());
    }
}
