package org.tamga.mailroom.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Receipt;
import org.tamga.mailroom.bundle.Bundle;
import org.tamga.mailroom.bundle.BundleDesk;
import org.tamga.mailroom.bundle.BundleLimits;
import org.tamga.mailroom.bundle.BundleMessage;
import org.tamga.mailroom.bundle.BundleSource;
import org.tamga.mailroom.bundle.BundleTable;
import org.tamga.mailroom.bundle.FilesSource;
import org.tamga.mailroom.bundle.UnreadableBundle;
import org.tamga.mailroom.bundle.ZipSource;
import org.tamga.mailroom.web.BundleViews.BundleView;
import org.tamga.mailroom.web.BundleViews.MessageView;
import org.tamga.platform.Problems;

/** Many messages in one request. */
@RestController
@RequestMapping("/api/v1/bundles")
class BundleController {

    private static final int LISTED = 50;
    private static final int PAGE = 1_000;
    private static final int LONGEST_PAGE = 10_000;
    private static final String CHANNEL = "bundle";

    private final BundleDesk desk;
    private final Mailroom mailroom;
    private final Callers callers;

    BundleController(BundleDesk desk, Mailroom mailroom, Callers callers) {
        this.desk = desk;
        this.mailroom = mailroom;
        this.callers = callers;
    }

    /** Takes the messages of a zip, one file each, as it comes in. Sent again, those that came before keep their receipts. */
    @PostMapping(consumes = {"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<BundleView> receiveZip(HttpServletRequest request) throws IOException {
        return receive(new ZipSource(request.getInputStream(), BundleLimits.USUAL));
    }

    /** Takes several files, each a message or a zip of messages. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<BundleView> receiveFiles(@RequestParam("file") List<MultipartFile> files) {
        return receive(new FilesSource(files, BundleLimits.USUAL));
    }

    private ResponseEntity<BundleView> receive(BundleSource source) {
        Bundle bundle = desk.receive(callers.current(), CHANNEL, source, BundleLimits.USUAL);
        return ResponseEntity.accepted().header("Location", "/api/v1/bundles/" + bundle.id()).body(view(bundle, 0, PAGE));
    }

    /** The caller's latest bundles, without their messages. */
    @GetMapping
    List<BundleView> list() {
        return desk.listLatest(callers.current().name(), LISTED).stream()
                .map(each -> BundleView.of(each, desk.sign(each), null, null)).toList();
    }

    /**
     * How far a bundle has come.
     *
     * @param after number of the last message that is known
     * @param most  at most so many messages, and never more than 10,000
     */
    @GetMapping("/{id}")
    BundleView show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "" + PAGE) int most) {
        return view(visible(id), after, Math.clamp(most, 1, LONGEST_PAGE));
    }

    /** All its messages as CSV, in UTF-8. */
    @GetMapping(path = "/{id}/messages.csv", produces = "text/csv")
    void csv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Bundle bundle = visible(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        PrintWriter out = response.getWriter();
        BundleTable.print(out, taker -> desk.eachMessage(bundle, taker));
        out.flush();
    }

    private BundleView view(Bundle bundle, int after, int most) {
        List<BundleMessage> messages = desk.listMessages(bundle, after, most);
        Integer next = messages.size() == most ? messages.getLast().number() : null;
        return BundleView.of(bundle, desk.sign(bundle), messages.stream().map(this::view).toList(), next);
    }

    private MessageView view(BundleMessage each) {
        Receipt receipt = each.receipt();
        return new MessageView(each.number(), each.name(), receipt == null ? null : mailroom.sign(receipt), each.refusal(),
                each.state(), each.mrn());
    }

    /** Its sender sees it, and the administration; to others it does not exist. */
    private Bundle visible(UUID id) {
        return desk.find(id)
                .filter(found -> callers.current().seesAllOf(found.sender()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no bundle " + id));
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableBundle cause) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unreadable-bundle", "Nothing of this bundle can be read",
                String.valueOf(cause.getMessage()));
    }
}
