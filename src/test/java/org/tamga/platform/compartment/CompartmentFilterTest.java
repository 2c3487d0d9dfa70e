package org.tamga.platform.compartment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tamga.platform.Compartment;

class CompartmentFilterTest {

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/declarations, DESK", "POST, /api/v1/bundles, DESK", "POST, /lodge/file, DESK",
            "GET, /api/v1/declarations/26XDKR0IHV2N41ZAT7, PAGES", "GET, /api/v1/notices/stream, NOTICES",
            "GET, /api/v1/conversations/01a22999, NOTICES", "GET, /actuator/health/readiness, JOBS",
            "GET, /cases/26XDKR0IHV2N41ZAT7/stream, NOTICES", "GET, /cases/26XDKR0IHV2N41ZAT7, PAGES",
            "POST, /api/v1/admin/rehearsals, REPORTS", "GET, /api/v1/admin/quotas/095001/movements, REPORTS",
            "GET, /reratings, REPORTS",
            "POST, /api/v1/admin/evidence/audits, REPORTS", "POST, /api/v1/admin/packs/demo/measures, IMPORTS",
            "GET, /api/v1/admin/packs/demo/history, PAGES", "POST, /api/v1/admin/drafts, IMPORTS", "GET, /, PAGES"})
    void everyRequestHasItsCompartment(String method, String path, Compartment compartment) {
        assertThat(CompartmentFilter.compartmentOf(new MockHttpServletRequest(method, path))).isEqualTo(compartment);
    }
}
