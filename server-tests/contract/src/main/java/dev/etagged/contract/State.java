package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The state of one resource of the contract: what the test wants of it, and what was done to it.
 * Its id says the former, so that a server in another process comes to the same state by itself.
 */
final class State {

  private static final String SEPARATOR = "-";
  private static final String ABSENT = "absent";
  private static final String TAG_FOLLOWS = " ";

  private static final AtomicLong LAST_ID = new AtomicLong();
  private static final Map<String, State> STATES = new ConcurrentHashMap<>();

  private final String id;
  private final List<Object> created = new CopyOnWriteArrayList<>();
  private volatile Validators validators;
  private volatile Predicate<Validators> guard = current -> true;
  private final AtomicInteger performed = new AtomicInteger();
  private final AtomicInteger lookedUp = new AtomicInteger();
  private final AtomicInteger released = new AtomicInteger();

  private State(String id, Validators validators) {
    this.id = id;
    this.validators = validators;
  }

  /** A new resource with these validators. */
  static State of(Validators validators) {
    return withId("s" + LAST_ID.incrementAndGet() + SEPARATOR + description(validators));
  }

  /** A new resource with a strong entity tag of its own and a modification date. */
  static State tagged() {
    String tag = "t" + LAST_ID.incrementAndGet();
    return of(Validators.of(ETag.strong(tag), Instant.parse("2024-02-29T12:00:00Z")));
  }

  static State absent() {
    return of(Validators.absent());
  }

  static State withId(String id) {
    return STATES.computeIfAbsent(id, key -> new State(key, described(key)));
  }

  private static String description(Validators validators) {
    String text =
        validators instanceof Validators.Known
            ? validators.lastModified().map(Instant::toString).orElse("")
                + validators
                    .entityTag()
                    .map(ETag::toString)
                    .map(tag -> TAG_FOLLOWS + tag)
                    .orElse("")
            : ABSENT;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static Validators described(String id) {
    String text =
        new String(Base64.getUrlDecoder().decode(id.substring(id.indexOf(SEPARATOR) + 1)), UTF_8);
    if (text.equals(ABSENT)) {
      return Validators.absent();
    }
    String[] parts = text.split(TAG_FOLLOWS, 2);
    Optional<ETag> tag = parts.length == 1 ? Optional.empty() : Optional.of(ETag.parse(parts[1]));
    return new Validators.Known(
        tag, parts[0].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(parts[0])));
  }

  String id() {
    return id;
  }

  Validators validators() {
    return validators;
  }

  /** Another request's write. */
  void become(Validators other) {
    validators = other;
  }

  /** It was seen that a request on this resource creates something. */
  void create(Note note) {
    created.add(note);
  }

  /** What was seen to be created. */
  List<Object> created() {
    return List.copyOf(created);
  }

  /** A write is under way, which holds for some validators alone. */
  void guardBy(Predicate<Validators> holding) {
    guard = holding;
  }

  /** Removes it, as a store does that judges the preconditions once more. */
  void remove() {
    if (!isAbsent() && !guard.test(validators)) {
      throw new OptimisticLockException();
    }
    become(Validators.absent());
  }

  /** The current entity tag, as a field value. */
  String tag() {
    return validators() instanceof Validators.Known
        ? validators().entityTag().orElseThrow().toString()
        : "";
  }

  boolean isAbsent() {
    return validators instanceof Validators.Absent;
  }

  void lookUp() {
    lookedUp.incrementAndGet();
  }

  /** How often its validators were looked up. */
  int lookedUp() {
    return lookedUp.get();
  }

  void perform() {
    performed.incrementAndGet();
  }

  /** How often a resource method was performed. */
  int performed() {
    return performed.get();
  }

  /** Ends the guard of a write; gives what was written. */
  Validators release() {
    released.incrementAndGet();
    return validators;
  }

  /** How often a guard was ended. */
  int released() {
    return released.get();
  }
}
