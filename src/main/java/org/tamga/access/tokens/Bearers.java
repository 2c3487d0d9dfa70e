package org.tamga.access.tokens;

import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.tamga.access.Known;

/** Turns bearer tokens into callers. */
public class Bearers implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final class Bearer extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Known known;

        private Bearer(Known known) {
            super(Known.authorities(known.caller().roles()));
            this.known = known;
            setAuthenticated(true);
        }

        @Override
        public String getName() {
            return known.caller().name();
        }

        /** None: who has been authenticated needs his token no more, and nothing can write it into a log. */
        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return known;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final JwtDecoder decoder;
    private final Function<Jwt, Optional<? extends Known>> holder;

    public Bearers(JwtDecoder decoder, Function<Jwt, Optional<? extends Known>> holder) {
        this.decoder = decoder;
        this.holder = holder;
    }

    public JwtDecoder decoder() {
        return decoder;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new Bearer(holder.apply(token)
                .orElseThrow(() -> new InvalidBearerTokenException("the holder of the token may not call any more")));
    }
}
