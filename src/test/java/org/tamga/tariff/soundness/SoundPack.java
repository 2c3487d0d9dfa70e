package org.tamga.tariff.soundness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.SoundnessFinding;
import org.tamga.tariff.origin.pack.OriginPart;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.tariff.soundness.review.ReviewedLaw;
import org.tamga.testing.TestLaw;

/** The demo pack with a few measures against which no rule has anything, and words to spoil it with. Immutable. */
final class SoundPack {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final String MEASURES = "tariff/measures.csv";
    static final String AREAS = "tariff/areas.csv";
    static final String NOMENCLATURE = "tariff/nomenclature.csv";
    static final String QUOTAS = "tariff/quotas.csv";
    static final String UNITS = "tariff/units.csv";
    static final String TAXES = "tariff/taxes.yaml";
    static final String VALUATION = "tariff/valuation.yaml";
    static final String RATES = "rates.csv";
    static final String PACK = "pack.yaml";
    static final String SCHEMES = "tariff/origin/schemes.yaml";
    static final String PRODUCT_RULES = "tariff/origin/product-rules.csv";

    private static final String SOUND_MEASURES = """
            sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,order_number,duty,conditions,\
            valid_from,valid_to,basis,regime
            B1,84,103,1011,,,,,5.00 %,,2024-01-01,,Act 1,
            V1,84,305,1011,,,,,12.00 %,,2024-01-01,,Act 2,
            U1,8471,109,1011,,,,,NAR,,2024-01-01,,Act 1,
            P1,8471,142,2001,,,,,0.00 %,P:N954:27;P::07,2024-01-01,,Act 3,
            P2,8472,142,2005,,,,,0.00 %,P:N954:27;P::07,2024-01-01,,Act 3,
            P3,8472,142,2007,,,330,,2.00 %,P:U101:27;P::07,2025-01-01,,Act 3,
            Q1,848110,122,1011,,,,095001,2.00 %,,2026-01-01,2026-12-31,Act 4,
            S1,8483,112,1011,,,,,0.00 %,,2024-01-01,2028-12-31,Act 5,
            A1,848210,552,CN,,A901,,,10.00 %,,2024-01-01,2028-12-31,Act 6,
            A9,848210,552,CN,,A999,,,20.00 %,,2024-01-01,2028-12-31,Act 6,
            """;
    private static final String SOUND_QUOTAS = """
            order_number,commodity,from,to,volume,unit,critical_percent
            095001,848110,2026-01-01,2026-12-31,50000,KGM,90
            """;

    private static final String SOUND_SCHEMES = """
            schemes:
              - id: road
                title: {en: Road, fr: Route}
                partners: ["2001"]
                preferences: ["300"]
                valid_from: 2024-01-01
                cumulation: {kind: diagonal, with: ["2001"]}
                tolerance: {percent: 10, of: EXW}
                processes:
                  - {code: casting, text: {en: casting, fr: fonte}}
                proofs:
                  - {code: N954, text: {en: EUR.1, fr: EUR.1}}
                  - {code: N864, text: {en: invoice, fr: facture}, limit: 6000 EUR, exporter: approved}
                no_proof: {limit: 500 DMD, private: true}
              - id: poor
                title: {en: Poor, fr: Pauvres}
                unilateral: true
                partners: ["2005"]
                preferences: ["300"]
                proofs:
                  - {code: N954, text: {en: EUR.1, fr: EUR.1}}
              - id: rivers
                title: {en: Rivers, fr: Rivières}
                partners: ["2007"]
                preferences: ["330"]
                valid_from: 2025-01-01
                proofs:
                  - {code: U101, text: {en: statement, fr: attestation}}
            """;
    private static final String SOUND_RULES = """
            scheme,products,part_en,rule,valid_from,valid_to,basis
            road,84,,CTH or process(casting) and MaxNOM 40 % EXW,2024-01-01,,Act 3
            poor,84,,CTH except 8401,2024-01-01,,Act 3
            rivers,84,,CTSH,2025-01-01,,Act 3
            """;

    private static final String NO_LINES = "code,suffix,indents,valid_from,valid_to,text_en,text_fr\n";

    private final PackFiles files;

    private SoundPack(PackFiles files) {
        this.files = files;
    }

    static SoundPack sound() {
        return new SoundPack(TestLaw.files("demo")).file(MEASURES, SOUND_MEASURES).file(QUOTAS, SOUND_QUOTAS)
                .file(NOMENCLATURE, NO_LINES).file(SCHEMES, SOUND_SCHEMES).file(PRODUCT_RULES, SOUND_RULES);
    }

    SoundPack file(String path, String text) {
        return new SoundPack(files.with(path, text.getBytes(UTF_8)));
    }

    /** More rows at the end of a table. */
    SoundPack rows(String path, String... rows) {
        return file(path, text(path) + String.join("\n", rows) + "\n");
    }

    /** @throws IllegalArgumentException if the file does not contain what is replaced */
    SoundPack replaced(String path, String before, String after) {
        if (!text(path).contains(before)) {
            throw new IllegalArgumentException(path + " does not contain " + before);
        }
        return file(path, text(path).replace(before, after));
    }

    /** More measures. */
    SoundPack measures(String... rows) {
        return rows(MEASURES, rows);
    }

    /** With a nomenclature of just the codes that its measures stand on, and more. */
    SoundPack lines(String... more) {
        return file(NOMENCLATURE, NO_LINES + """
                84,80,0,,,Machines,Machines
                8471,80,0,,,Computers,Ordinateurs
                8472,80,0,,,Office machines,Machines de bureau
                8481,80,0,,,Valves,Robinets
                848110,80,1,,,Reducing valves,Détendeurs
                8482,80,0,,,Bearings,Roulements
                848210,80,1,,,Ball bearings,Roulements à billes
                8483,80,0,,,Shafts,Arbres
                """).rows(NOMENCLATURE, more);
    }

    /** One more measure X1 of heading 8473. @param typeAndMore from the type on */
    SoundPack measure(String typeAndMore) {
        return measures("X1,8473," + typeAndMore);
    }

    /** One more ordinary duty X1. */
    SoundPack duty(String duty) {
        return measure("103,1011,,,,," + duty + ",,2024-01-01,,Act 1,");
    }

    /** One more measure of authorised use, with conditions. */
    SoundPack conditions(String conditions) {
        return measure("105,1011,,,,,0.00 %," + conditions + ",2024-01-01,,Act 1,");
    }

    Law law() {
        return TestLaw.compiler(new TariffPack(), new NomenclaturePack(), new OriginPart()).compile(files.unread());
    }

    List<SoundnessFinding> findings(@Nullable SoundPack inForce) {
        return SoundnessRules.review(new ReviewedLaw(law(), inForce == null ? null : inForce.law(), DAY));
    }

    private String text(String path) {
        return files.unread().findText(path).orElse("");
    }
}
