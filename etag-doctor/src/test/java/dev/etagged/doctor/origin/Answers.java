package dev.etagged.doctor.origin;

import static dev.etagged.doctor.origin.Fault.*;

import dev.etagged.http.ETag;
import dev.etagged.http.HttpDate;
import dev.etagged.http.Validators;
import dev.etagged.http.Verdict;
import dev.etagged.testkit.message.Content;
import dev.etagged.testkit.message.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** What the origin answers. */
final class Answers {

  private final Item item;
  private final Tags tags;
  private final Set<Fault> faults;
  private final Clock clock;
  private final CountDownLatch compared = new CountDownLatch(2);

  Answers(Item item, Tags tags, Set<Fault> faults, Clock clock) {
    this.item = item;
    this.tags = tags;
    this.faults = faults;
    this.clock = clock;
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }

  Outgoing to(Incoming request) throws IOException {
    if (!request.path().startsWith("/item")) {
      return Outgoing.of(404, Fields.of());
    }
    return request.method().equals("PUT") ? put(request) : get(request);
  }

  private Item.State state() {
    Item.State state = has(STALE_REPLICA) ? item.old() : item.current();
    String text = state.text();
    if (has(MAX_BASED_TAG)) {
      text = "[{\"version\":12},{\"version\":" + item.read() % 9 + "}]";
    } else if (has(TAG_WITHOUT_CHILD)) {
      text = "{\"version\":3,\"children\":" + item.read() + "}";
    } else if (has(CONTENT_OF_EACH_RENDER)) {
      text = "{\"rendered\":" + item.read() + "}";
    }
    return new Item.State(state.version(), text, state.modified());
  }

  private Outgoing get(Incoming request) throws IOException {
    Instant now = clock.instant();
    Item.State state = state();
    Instant modified = HttpDate.wholeSecond(tags.modified(state, now));
    boolean coded = request.fields().tokens("Accept-Encoding").contains("gzip");
    String plainTag = tags.of(state, modified, now);
    String suffix = has(ONE_TAG_FOR_CODINGS) ? "" : has(SUFFIX_NOT_STRIPPED) ? "-gzip" : "~gzip";
    ETag tag = ETag.strong(coded ? plainTag + suffix : plainTag);
    Fields fields = fields(tag, modified, now, request.method().equals("HEAD"));
    if (has(DATE_ALONE) || has(DATE_OF_NOW_ALONE)) {
      tag = ETag.strong("none");
    }
    Validators current =
        Validators.of(has(SUFFIX_NOT_STRIPPED) ? ETag.strong(plainTag) : tag, modified);
    Verdict verdict = new Evaluation(faults).of(request, current);
    if (verdict == Verdict.PRECONDITION_FAILED) {
      return Outgoing.of(412, fields);
    }
    byte[] content = state.text().getBytes(StandardCharsets.UTF_8);
    if (verdict == Verdict.NOT_MODIFIED) {
      return notModified(fields, content);
    }
    return coded
        ? new Outgoing(
            200, fields.and(Fields.of("Content-Encoding", "gzip")), Content.of(gzip(content)))
        : new Ranges(faults).answer(request, tag, modified, fields, content);
  }

  private Fields fields(ETag tag, Instant modified, Instant now, boolean head) {
    List<Fields.Line> lines = new ArrayList<>();
    lines.add(new Fields.Line("Date", HttpDate.format(now)));
    lines.add(new Fields.Line("Content-Type", "application/json"));
    lines.add(new Fields.Line("Cache-Control", has(NO_STORE) ? "no-store" : "private, no-cache"));
    boolean withoutTag =
        has(NO_VALIDATOR)
            || has(DATE_ALONE)
            || has(DATE_OF_NOW_ALONE)
            || (head && has(HEAD_WITHOUT_TAG));
    if (!withoutTag) {
      lines.add(new Fields.Line("ETag", has(UNQUOTED_TAG) ? tag.opaqueTag() : tag.toString()));
    }
    if (!has(NO_VALIDATOR)) {
      lines.add(new Fields.Line("Last-Modified", HttpDate.format(modified)));
    }
    if (has(VARY_USER_AGENT)) {
      lines.add(new Fields.Line("Vary", "Accept-Encoding, User-Agent"));
    } else if (!has(VARY_MISSING)) {
      lines.add(new Fields.Line("Vary", "Accept-Encoding"));
    }
    return new Fields(lines);
  }

  private Outgoing notModified(Fields fields, byte[] content) {
    List<Fields.Line> lines = new ArrayList<>();
    for (Fields.Line line : fields.lines()) {
      boolean left =
          (line.name().equals("Vary") && has(NOT_MODIFIED_WITHOUT_VARY))
              || (line.name().equals("ETag") && has(NOT_MODIFIED_WITHOUT_TAG))
              || line.name().equals("Content-Type");
      if (line.name().equals("ETag") && has(NOT_MODIFIED_OTHER_TAG)) {
        lines.add(new Fields.Line("ETag", "\"of-the-filter\""));
      } else if (!left) {
        lines.add(line);
      }
    }
    return has(NOT_MODIFIED_WITH_CONTENT)
        ? new Outgoing(304, new Fields(lines), Content.of(content))
        : Outgoing.of(304, new Fields(lines));
  }

  private Outgoing put(Incoming request) {
    Item.State state = item.current();
    Instant now = clock.instant();
    ETag tag = ETag.strong(tags.of(state, state.modified(), now));
    boolean conditional = request.fields().has("If-Match") || request.fields().has("If-None-Match");
    if (!conditional && !has(UNCONDITIONAL_WRITES)) {
      return Outgoing.of(428, Fields.of());
    }
    Verdict verdict = new Evaluation(faults).of(request, Validators.of(tag));
    if (verdict != Verdict.PROCEED) {
      return Outgoing.of(412, Fields.of("ETag", tag.toString()));
    }
    if (has(CHECK_THEN_ACT)) {
      awaitTheOther();
      item.overwrite(request.content());
    } else if (!item.replace(state, request.content())) {
      return Outgoing.of(412, Fields.of("ETag", newTag(now)));
    }
    return Outgoing.of(204, Fields.of("ETag", newTag(now)));
  }

  private String newTag(Instant now) {
    Item.State state = item.current();
    return ETag.strong(tags.of(state, state.modified(), now)).toString();
  }

  /** The other writer has compared, too, before this one writes. */
  private void awaitTheOther() {
    compared.countDown();
    try {
      if (!compared.await(5, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no other writer");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream coded = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
      out.write(content);
    }
    return coded.toByteArray();
  }
}
