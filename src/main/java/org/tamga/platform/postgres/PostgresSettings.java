package org.tamga.platform.postgres;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

/** The settings of the server that differ from PostgreSQL's own. */
final class PostgresSettings {

    private static final long MEGABYTE = 1 << 20;

    private PostgresSettings() {
    }

    static Map<String, String> forThisMachine(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", sharedBuffersMegabytes() + "MB");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_compression", "on");
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        return settings;
    }

    /** An eighth of the machine's memory, since the Java heap and the file cache want theirs. */
    private static long sharedBuffersMegabytes() {
        long memory = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp(memory / 8 / MEGABYTE, 64, 512);
    }
}
