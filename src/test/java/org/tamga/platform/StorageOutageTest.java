package org.tamga.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class StorageOutageTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"08006", "08003", "53100", "53300", "57P01", "57P02", "57P03", "58030"})
    void isBehindALostConnectionAFullDiskAndADatabaseThatRecovers(String state) {
        assertThat(StorageOutage.isBehind(new IllegalStateException(
                new DataAccessResourceFailureException("failed", new SQLException("failed", state))))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"23505", "22001", "54000", "57014", "42601", "21000"})
    void isNotBehindARowThatTheDatabaseRefuses(String state) {
        assertThat(
                StorageOutage.isBehind(new DataAccessResourceFailureException("refused", new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void isBehindATransactionThatCouldNeitherBeginNorEnd() {
        assertThat(StorageOutage.isBehind(new CannotCreateTransactionException("no connection"))).isTrue();
        assertThat(StorageOutage.isBehind(new TransactionSystemException("JDBC rollback failed",
                new SQLException("Connection is closed")))).isTrue();
        assertThat(StorageOutage.isBehind(new SQLTransientConnectionException("Connection is not available"))).isTrue();
    }

    @Test
    void isNotBehindABug() {
        assertThat(StorageOutage.isBehind(new IllegalStateException("bug"))).isFalse();
    }
}
