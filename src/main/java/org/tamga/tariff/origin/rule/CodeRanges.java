package org.tamga.tariff.origin.rule;

import java.util.List;
import java.util.stream.Collectors;

import org.tamga.shared.CommodityCode;

/** Several ranges of codes, as printed: {@code 01-03,0702}. */
public record CodeRanges(List<CodeRange> ranges) {

    public CodeRanges {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("no range of codes");
        }
    }

    public boolean covers(CommodityCode code) {
        return ranges.stream().anyMatch(range -> range.covers(code));
    }

    /** Whether everything in the ranges is also under this one heading. */
    public boolean areWithin(String heading) {
        return ranges.stream().allMatch(range -> range.isWithin(heading));
    }

    @Override
    public String toString() {
        return ranges.stream().map(CodeRange::toString).collect(Collectors.joining(","));
    }
}
