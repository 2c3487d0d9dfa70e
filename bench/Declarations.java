package bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Ordinary declarations: imports for home use in the profile {@code gb}, five items in about 17 KB, duty and tax deferred. Goods,
 * values and parties vary; every message has a local reference number of its own.
 */
public final class Declarations {

    private static final int VARIANTS = 64;
    private static final String LRN = "{lrn}";
    private static final String IMPORTER = "GB702000001000";
    private static final String DEFERMENT = "8000001";

    private record Goods(String commodity, String duty, String description, String marks) {
    }

    private static final List<Goods> CATALOGUE = List.of(
            new Goods("8712003000", "14.00 %", "Bicycles with 24 gears, frames of aluminium, packed in parts", "CYCLES"),
            new Goods("6109100010", "12.00 %", "T-shirts of knitted cotton, printed, for adults", "SHIRTS"),
            new Goods("8516710000", "2.00 %", "Electric coffee machines for the household, 230 V", "COFFEE"),
            new Goods("9403601000", "0.00 %", "Dining tables of oak, legs to be screwed on", "TABLES"),
            new Goods("4202210000", "2.00 %", "Handbags with outer surface of leather", "BAGS"),
            new Goods("7323930010", "2.00 %", "Saucepans of stainless steel with lids of glass", "PANS"),
            new Goods("9503004100", "4.00 % + 12.00 GBP / DTN", "Stuffed toys in the shape of animals", "TOYS"),
            new Goods("6911100000", "8.00 %", "Plates and bowls of porcelain, white", "CHINA"));

    private final List<String> variants = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();
    private final String run;

    /** Of five items each. @param seed of what varies */
    public Declarations(long seed, String run) {
        this(seed, run, 5);
    }

    /** @param items goods items in each */
    Declarations(long seed, String run, int items) {
        Random random = new Random(seed);
        this.run = run;
        for (int i = 0; i < VARIANTS; i++) {
            variants.add(declaration(random, items));
        }
    }

    byte[] next() {
        long number = next.getAndIncrement();
        return message(number, run + "-" + number);
    }

    /**
     * @param variant any number; what varies but the reference is the same for the same one
     * @param lrn     local reference number
     */
    public byte[] message(long variant, String lrn) {
        return variants.get((int) (variant % VARIANTS)).replace(LRN, lrn).getBytes(StandardCharsets.UTF_8);
    }

    public int averageSize() {
        return variants.stream().mapToInt(String::length).sum() / VARIANTS;
    }

    /** Law, parties, authorisations and the account that the declarations need: path and table. */
    public static List<String[]> tables() {
        String measures = CATALOGUE.stream().map(goods -> "BENCH" + goods.commodity() + "," + goods.commodity() + ",103,1011,,,,,"
                + goods.duty() + ",,2024-01-01,,").collect(Collectors.joining("\n"));
        return List.of(
                new String[] {"/api/v1/admin/packs/gb/measures?mode=add",
                        "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,order_number,duty,"
                                + "conditions,valid_from,valid_to,basis\n" + measures},
                new String[] {"/api/v1/admin/packs/gb/rates?mode=add", "currency,from,to,rate\nUSD,2024-01-01,2099-12-31,1.2793\n"},
                new String[] {"/api/v1/admin/parties", "id,name,country,valid_from,valid_to\n" + IMPORTER
                        + ",Ferry Lane Imports,GB,2020-01-01,\n"},
                new String[] {"/api/v1/admin/authorisations", "holder,type,reference,valid_from,valid_to\n" + IMPORTER
                        + ",DPO,GBDPO" + DEFERMENT + ",2020-01-01,\n" + IMPORTER + ",CGU,GBCGU70201,2020-01-01,\n"},
                new String[] {"/api/v1/admin/accounts", "holder,kind,id,currency,balance,limit\n" + IMPORTER + ",DEFERMENT,"
                        + DEFERMENT + ",GBP,0,900000000000\n"});
    }

    private static String declaration(Random random, int count) {
        List<String> items = new ArrayList<>();
        int packages = 0;
        for (int number = 1; number <= count; number++) {
            int quantity = 10 + random.nextInt(90);
            packages += quantity;
            items.add(item(number, CATALOGUE.get(random.nextInt(CATALOGUE.size())), quantity, random));
        }
        return Template.DECLARATION.replace("{importer}", IMPORTER).replace("{deferment}", DEFERMENT)
                .replace("{packages}", Integer.toString(packages)).replace("{items}", String.join("", items));
    }

    private static String item(int number, Goods goods, int quantity, Random random) {
        int net = quantity * (2 + random.nextInt(8));
        return Template.ITEM.replace("{number}", Integer.toString(number))
                .replace("{description}", goods.description()).replace("{marks}", goods.marks() + " " + number + "/5")
                .replace("{nomenclature}", goods.commodity().substring(0, 8)).replace("{taric}", goods.commodity().substring(8))
                .replace("{gross}", net + quantity / 2 + ".5").replace("{net}", Integer.toString(net))
                .replace("{quantity}", Integer.toString(quantity)).replace("{deferment}", DEFERMENT)
                .replace("{price}", quantity * (15 + random.nextInt(60)) + "." + (10 + random.nextInt(90)))
                .replace("{freight}", 20 + random.nextInt(80) + ".00")
                .replace("{invoice}", "FLI-" + (100000 + random.nextInt(900000)));
    }
}
