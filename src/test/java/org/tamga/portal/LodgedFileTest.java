package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.testing.ServerTest;

/** A file that is lodged on the first page. */
@ServerTest
class LodgedFileTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ReaderLimits limits;

    @Test
    void isNotReadIfItIsLargerThanAMessageMayBe() {
        MockMultipartFile large = new MockMultipartFile("file", "large.xml", "application/xml", new byte[0]) {
            @Override
            public long getSize() {
                return limits.bytes() + 1;
            }

            @Override
            public byte[] getBytes() {
                throw new IllegalStateException("was read");
            }
        };

        assertThat(http.post().multipart().uri("/lodge/file").file(large)
                .with(SecurityMockMvcRequestPostProcessors.user("trader").roles("TRADER"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())).bodyText()
                .contains("larger than " + limits.bytes() + " bytes");
    }
}
