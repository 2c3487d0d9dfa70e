package org.tamga.access.web;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tamga.access.ContentPolicy;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.SignInWays;
import org.tamga.access.demo.DemoUsers;
import org.tamga.access.limits.CallLimits;
import org.tamga.access.limits.LimitSettings;
import org.tamga.access.limits.SignInLimits;
import org.tamga.access.rights.Right;
import org.tamga.access.rights.Rights;
import org.tamga.access.secondfactor.CodeDoor;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.access.tokens.Bearers;
import org.tamga.access.tokens.OwnIssuer;
import org.tamga.access.tokens.OwnTokens;
import org.tamga.access.tokens.outside.Provider;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.platform.DemoMode;
import tools.jackson.databind.json.JsonMapper;

/** How callers are known, and what stands in front of every call. Who may do what stands in the table of {@link Rights}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DemoUsers.Settings.class, LimitSettings.class})
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_IN_FAILED = SIGN_IN + "?error";
    static final String TOKENS = "/oauth2/token";
    static final String REVOCATIONS = "/oauth2/revoke";
    static final String AUTHORISATIONS = "/oauth2/authorize";
    static final String KEYS = "/oauth2/jwks";
    private static final String CONSENT = "/consent";

    /**
     * A browser says when a foreign page makes it call, one of a neighbour under the same domain too; a password that it
     * remembers must not be of use there.
     */
    private static final RequestMatcher FROM_A_FOREIGN_PAGE = request -> Set.of("cross-site", "same-site")
            .contains(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), ""));

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new VerifiedPasswords(new BCryptPasswordEncoder());
    }

    @Bean
    @ConditionalOnDemoMode
    static DemoUsers demoUsers(DemoUsers.Settings settings, Identities identities) {
        return new DemoUsers(settings, identities);
    }

    @Bean
    static Gates gates(JsonMapper json, SignInLimits signIns, CallLimits calls, FailedSignIns failed, SecondFactors factors,
            CodeDoor codes, SignInWays ways) {
        return new Gates(new Refusals(json, ways.passwords()), signIns, calls, failed, factors, codes, ways.passwords());
    }

    /** Where systems fetch tokens for their secret, and applications for what people let them do. */
    @Bean
    @Order(0)
    @OwnIssuer
    SecurityFilterChain issuing(HttpSecurity http, OwnTokens tokens, Gates gates) {
        return http.securityMatcher(TOKENS, REVOCATIONS, KEYS).oauth2AuthorizationServer(tokens.issuing())
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, KEYS).permitAll().anyRequest()
                        .authenticated())
                .addFilterAfter(gates.outages(), HeaderWriterFilter.class)
                .addFilterAfter(gates.signIns(), OutageGuard.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable()).headers(SecurityConfiguration::headers).build();
    }

    /** Where a person who has signed in lets an application act for him. */
    @Bean
    @Order(1)
    @OwnIssuer
    SecurityFilterChain asking(HttpSecurity http, OwnTokens tokens, Gates gates, Identities identities, Clock clock) {
        return http.securityMatcher(AUTHORISATIONS).oauth2AuthorizationServer(tokens.asking(CONSENT))
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .addFilterAfter(gates.outages(), HeaderWriterFilter.class)
                .addFilterBefore(new SessionGuard(identities, clock), AuthorizationFilter.class)
                .addFilterBefore(gates.codes(true), AuthorizationFilter.class)
                .headers(SecurityConfiguration::headers).build();
    }

    /** The API. */
    @Bean
    @Order(2)
    SecurityFilterChain machines(HttpSecurity http, Rights rights, Bearers bearers, Gates gates) {
        Refusals refusals = gates.refusals();
        if (gates.passwords()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        return http.securityMatcher("/api/**", "/actuator/**", "/openapi.json", "/.well-known/**")
                .authorizeHttpRequests(paths -> {
                    paths.requestMatchers(FROM_A_FOREIGN_PAGE).denyAll();
                    PathRights.apply(paths, rights, Right::calls);
                })
                .oauth2ResourceServer(tokens -> tokens
                        .jwt(jwt -> jwt.decoder(bearers.decoder()).jwtAuthenticationConverter(bearers))
                        .authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(gates.outages(), HeaderWriterFilter.class)
                .addFilterAfter(gates.signIns(), OutageGuard.class)
                .addFilterBefore(gates.calls(), AuthorizationFilter.class)
                .addFilterBefore(gates.codes(false), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(SecurityConfiguration::headers).build();
    }

    /** Pages for people. In demo mode a visitor who has not signed in is the demo trader. */
    @Bean
    @Order(3)
    SecurityFilterChain people(HttpSecurity http, Rights rights, Gates gates, DemoMode demoMode,
            ObjectProvider<DemoUsers> demoUsers, ObjectProvider<Provider> provider, Identities identities, Clock clock) {
        if (demoMode.isOn()) {
            Identity trader = demoUsers.getObject().visitor();
            http.anonymous(visitor -> visitor.principal(trader).authorities(trader.getAuthorities()));
        }
        provider.ifAvailable(outside -> http.oauth2Login(login -> login.loginPage(SIGN_IN).defaultSuccessUrl("/")
                .clientRegistrationRepository(outside.registrations())
                .userInfoEndpoint(person -> person.oidcUserService(outside.people()))));
        if (gates.passwords()) {
            http.formLogin(form -> form.loginPage(SIGN_IN).failureUrl(SIGN_IN_FAILED).defaultSuccessUrl("/"));
        }
        return http.authorizeHttpRequests(paths -> PathRights.apply(paths, rights, Right::pages))
                .addFilterAfter(gates.signIns(), HeaderWriterFilter.class)
                .addFilterBefore(new SessionGuard(identities, clock), AuthorizationFilter.class)
                .addFilterBefore(gates.codes(true), AuthorizationFilter.class)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(SecurityConfiguration::headers).build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.USUAL))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
