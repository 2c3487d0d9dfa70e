package org.tamga.access.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.demo.DemoUsers;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.platform.DemoMode;
import tools.jackson.databind.json.JsonMapper;

/** Every path and who may use it. What is not named here is closed. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(DemoUsers.Settings.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";

    /** Where officers work on changes of the law: no change that is made here becomes law without a second person. */
    private static final String[] CHANGES_OF_LAW = {"/api/v1/admin/drafts/**", "/api/v1/admin/packs/*/roll-back",
            "/api/v1/admin/packs/*/history", "/api/v1/admin/packs/*/soundness"};

    /** Where officers work on what was charged wrongly: nothing is given back or collected without a second person. */
    private static final String[] CORRECTIONS = {"/api/v1/admin/rehearsals/**", "/api/v1/admin/reratings/**",
            "/api/v1/admin/proposals/**"};

    /** Where officers decide about messages that the platform could not handle. */
    private static final String[] SET_ASIDE = {"/api/v1/admin/set-aside", "/api/v1/admin/set-aside/**"};

    private static final String[] PUBLIC_LAW = {"/api/v1/tariff/**", "/api/v1/rulebook/**", "/api/v1/packs/**",
            "/api/v1/evidence/**", "/api/v1/outages/**", "/api/v1/origin/**", "/api/v1/rulings",
            "/api/v1/rulings/{number:[A-Z]+[0-9]+-[0-9]+}"};

    /** What is asked about the law without being kept: no secret, and nothing is changed. */
    private static final String[] QUESTIONS_ABOUT_LAW = {"/api/v1/origin/guidance", "/api/v1/origin/claims"};

    /** A browser says when a foreign page makes it call; a password that it remembers must not be of use there. */
    private static final RequestMatcher FROM_A_FOREIGN_PAGE = request -> "cross-site"
            .equals(request.getHeader("Sec-Fetch-Site"));

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
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, JsonMapper json) {
        Refusals refusals = new Refusals(json);
        return http.securityMatcher("/api/**", "/actuator/**", "/openapi.json").authorizeHttpRequests(paths -> paths
                .requestMatchers("/api/v1/status", "/actuator/health/**", "/actuator/prometheus", "/openapi.json").permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_LAW).permitAll()
                .requestMatchers(FROM_A_FOREIGN_PAGE).denyAll()
                .requestMatchers(HttpMethod.POST, QUESTIONS_ABOUT_LAW).permitAll()
                .requestMatchers("/api/v1/admin/rulings/**").hasRole("OFFICER")
                .requestMatchers(CHANGES_OF_LAW).hasAnyRole("OFFICER", "ADMIN")
                .requestMatchers(CORRECTIONS).hasAnyRole("OFFICER", "ADMIN")
                .requestMatchers(SET_ASIDE).hasAnyRole("OFFICER", "ADMIN")
                .requestMatchers("/api/v1/admin/**", "/actuator/**").hasRole("ADMIN")
                .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(SecurityConfiguration::headers).build();
    }

    /** Pages for people. In demo mode a visitor who has not signed in is the demo trader. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, DemoMode demoMode, ObjectProvider<DemoUsers> demoUsers) {
        http.authorizeHttpRequests(paths -> {
            paths.requestMatchers("/", "/sign-in", "/error", "/assets/**", "/webjars/**", "/favicon.ico").permitAll();
            paths.requestMatchers(HttpMethod.GET, "/tariff/**", "/origin", "/rulings", "/rulings/{number:[A-Z]+[0-9]+-[0-9]+}")
                    .permitAll();
            paths.requestMatchers("/drafts/**", "/rehearsals/**", "/reratings/**", "/set-aside/**").hasAnyRole("OFFICER", "ADMIN");
            paths.requestMatchers(HttpMethod.POST, "/proposals/**").hasAnyRole("OFFICER", "ADMIN");
            paths.requestMatchers("/rulings/desk/**").hasRole("OFFICER");
            if (demoMode.isOn()) {
                paths.requestMatchers("/lodge/**", "/bundles/**", "/notices/**", "/cases/**", "/watches/**", "/proposals/**", "/rulings/**").permitAll();
            }
            paths.anyRequest().authenticated();
        });
        if (demoMode.isOn()) {
            Identity trader = demoUsers.getObject().visitor();
            http.anonymous(visitor -> visitor.principal(trader).authorities(trader.getAuthorities()));
        }
        return http.formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(SecurityConfiguration::headers).build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
