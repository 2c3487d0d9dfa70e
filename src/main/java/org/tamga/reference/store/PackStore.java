package org.tamga.reference.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.platform.Compressed;
import org.tamga.reference.InForce;
import org.tamga.reference.InForce.Origin;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the packs and the history of which was in force. Nothing is ever changed or deleted. */
@Repository
public class PackStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENTRIES = "select entry, pack, version, origin, since, set_by from reference.pack_in_force";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public PackStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Keeps a version, if it is not kept already. */
    public void save(PackFiles files, String by, Instant at) {
        SortedMap<String, String> manifest = files.manifest();
        transactions.executeWithoutResult(status -> {
            manifest.forEach((path, hash) -> files.find(path).ifPresent(content -> saveFile(hash, content)));
            jdbc.sql("""
                    insert into reference.pack_version (pack, version, manifest, loaded_at, loaded_by)
                    values (:pack, :version, :manifest::jsonb, :at, :by) on conflict do nothing""")
                    .param("pack", files.pack()).param("version", ContentHash.ofManifest(manifest))
                    .param("manifest", JSON.writeValueAsString(manifest)).param("at", at.atOffset(ZoneOffset.UTC))
                    .param("by", by).update();
        });
    }

    private void saveFile(String hash, byte[] content) {
        boolean kept = jdbc.sql("select exists (select from reference.pack_file where hash = :hash)").param("hash", hash)
                .query(Boolean.class).single();
        if (!kept) {
            jdbc.sql("insert into reference.pack_file (hash, content) values (:hash, :content) on conflict do nothing")
                    .param("hash", hash).param("content", Compressed.compress(content)).update();
        }
    }

    /** The files of a version; empty if it was never kept. */
    public Optional<PackFiles> find(String pack, String version) {
        return jdbc.sql("select manifest::text from reference.pack_version where pack = :pack and version = :version")
                .param("pack", pack).param("version", version).query(String.class).optional()
                .map(json -> new PackFiles(pack, contents(JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {
                }))));
    }

    private Map<String, byte[]> contents(SortedMap<String, String> manifest) {
        Map<String, byte[]> byHash = new HashMap<>();
        if (!manifest.isEmpty()) {
            jdbc.sql("select hash, content from reference.pack_file where hash in (:hashes)")
                    .param("hashes", manifest.values())
                    .query(row -> {
                        byHash.put(row.getString("hash"), Compressed.expand(row.getBytes("content")));
                    });
        }
        Map<String, byte[]> files = new HashMap<>();
        manifest.forEach((path, hash) -> files.put(path, byHash.get(hash)));
        return files;
    }

    /** The last entry of every pack. */
    public List<InForce> listInForce() {
        return jdbc.sql("select distinct on (pack) * from (" + ENTRIES + ") entries order by pack, entry desc")
                .query(PackStore::inForce).list();
    }

    /** The last entry of a pack; empty if it never was in force. */
    public Optional<InForce> findInForce(String pack) {
        return jdbc.sql(ENTRIES + " where pack = :pack order by entry desc limit 1").param("pack", pack)
                .query(PackStore::inForce).optional();
    }

    /** All entries of a pack, newest first. */
    public List<InForce> history(String pack) {
        return jdbc.sql(ENTRIES + " where pack = :pack order by entry desc").param("pack", pack).query(PackStore::inForce)
                .list();
    }

    /**
     * Brings a kept version into force, unless somebody else was faster.
     *
     * @param expected entry that the change was made from; 0 if the pack had none
     * @param together is done in the same transaction
     * @return empty if the pack's last entry is no longer the expected one
     */
    public Optional<InForce> bringIntoForce(String pack, String version, long expected, Origin origin, String by, Instant at,
            Consumer<InForce> together) {
        return transactions.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('reference.pack_in_force'))").query(row -> {
            });
            if (findInForce(pack).map(InForce::entry).orElse(0L) != expected) {
                return Optional.empty();
            }
            InForce entry = jdbc.sql("""
                    insert into reference.pack_in_force (pack, version, origin, since, set_by)
                    values (:pack, :version, :origin, :at, :by) returning entry, pack, version, origin, since, set_by""")
                    .param("pack", pack).param("version", version).param("origin", origin.name())
                    .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).query(PackStore::inForce).single();
            together.accept(entry);
            return Optional.of(entry);
        });
    }

    private static InForce inForce(ResultSet row, int number) throws SQLException {
        return new InForce(row.getLong("entry"), row.getString("pack"), row.getString("version"),
                Origin.valueOf(row.getString("origin")), row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("set_by"));
    }
}
