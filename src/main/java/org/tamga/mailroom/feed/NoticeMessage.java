package org.tamga.mailroom.feed;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice as it is told, the same on every way out.
 *
 * @param position in the feed of the recipient; null where it is about no declaration
 * @param id       of the notice: whoever gets it twice knows it by this
 * @param mrn      null where it is about no declaration
 */
public record NoticeMessage(@Nullable Long position, UUID id, @Nullable String mrn, int version, String code, String issuedAt,
        JsonNode content) {

    public static NoticeMessage of(PostedNotice posted, JsonMapper json) {
        var notice = posted.notice();
        return new NoticeMessage(posted.position(), notice.id(), notice.mrn().value(), notice.version(), notice.code(),
                notice.issuedAt().toString(), json.readTree(notice.content()));
    }
}
