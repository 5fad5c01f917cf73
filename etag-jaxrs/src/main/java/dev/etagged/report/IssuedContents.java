package dev.etagged.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.MissedChange.Cause;
import dev.etagged.digest.ContentDigest;
import dev.etagged.http.ETag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the content that each tag was sent with, by digests, for as many tags as it may. Safe
 * for use by several threads.
 */
public final class IssuedContents {

  private static final int CALLERS = 4;
  private static final int RENDERINGS = 3;

  private final Map<String, List<Issued>> contents;

  /**
   * Nothing yet.
   *
   * @param limit for how many tags; the ones that were used last are remembered
   */
  public IssuedContents(int limit) {
    this.contents =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, List<Issued>> eldest) {
            return size() > limit;
          }
        };
  }

  /**
   * Content that is not the one that was sent before.
   *
   * @param issued the digest of that
   * @param differing what distinguishes the requests
   */
  public record Difference(Cause cause, String issued, List<String> differing) {

    public Difference {
      differing = List.copyOf(differing);
    }
  }

  /** The content that a request got, and the contents that requests like it got since. */
  private record Issued(RequestTraits traits, String first, Set<String> seen) {

    boolean isEachTimeAnother(String now) {
      return seen.add(now) && seen.size() >= RENDERINGS;
    }
  }

  /**
   * Compares content with the content that its tag was sent with, and remembers it.
   *
   * @param uri the target URI
   * @param digest the digest of the content
   * @return the difference, if there is any
   */
  public synchronized Optional<Difference> compare(
      String uri, ETag tag, RequestTraits traits, String digest) {
    List<Issued> all = contents.computeIfAbsent(key(uri, tag), key -> new ArrayList<>(1));
    Optional<Issued> own = all.stream().filter(each -> each.traits().equals(traits)).findFirst();
    if (own.isPresent()) {
      return compare(own.get(), digest);
    }
    Optional<Difference> difference =
        all.stream().anyMatch(each -> each.first().equals(digest))
            ? Optional.empty()
            : all.stream()
                .min(Comparator.comparingInt(each -> each.traits().differing(traits).size()))
                .map(nearest -> ofCallers(nearest, traits));
    if (all.size() < CALLERS) {
      all.add(new Issued(traits, digest, new HashSet<>(List.of(digest))));
    }
    return difference;
  }

  /** The digest of the content that a tag was first sent with, if that is known. */
  public synchronized Optional<String> issued(String uri, ETag tag) {
    return Optional.ofNullable(contents.get(key(uri, tag))).map(all -> all.get(0).first());
  }

  private static Optional<Difference> compare(Issued issued, String digest) {
    if (issued.first().equals(digest)) {
      return Optional.empty();
    }
    Cause cause = issued.isEachTimeAnother(digest) ? Cause.RENDERING : Cause.STATE;
    return Optional.of(new Difference(cause, issued.first(), List.of()));
  }

  private static Difference ofCallers(Issued nearest, RequestTraits traits) {
    return new Difference(Cause.CALLER, nearest.first(), nearest.traits().differing(traits));
  }

  /** A URI and a tag can be long. */
  private static String key(String uri, ETag tag) {
    return ContentDigest.of((tag + " " + uri).getBytes(UTF_8));
  }
}
