package org.tamga.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import tools.jackson.databind.json.JsonMapper;

class RefusalsTest {

    @Test
    void aWrongPasswordIsAskedForAgain() throws IOException {
        MockHttpServletResponse answer = answerTo(new BadCredentialsException("wrong"));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void nobodyIsToldThatHisPasswordIsWrongWhenTheDatabaseIsAway() throws IOException {
        MockHttpServletResponse answer = answerTo(new InternalAuthenticationServiceException("no answer",
                new DataAccessResourceFailureException("no answer", new SQLException("connection refused", "08001"))));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getHeader("WWW-Authenticate")).isNull();
        assertThat(answer.getContentAsString()).contains("urn:tamga:problem:no-storage");
    }

    private static MockHttpServletResponse answerTo(AuthenticationException cause) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Refusals(new JsonMapper(), true).commence(new MockHttpServletRequest(), response, cause);
        return response;
    }
}
