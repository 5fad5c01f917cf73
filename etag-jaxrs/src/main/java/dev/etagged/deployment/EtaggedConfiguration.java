package dev.etagged.deployment;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.variant.LabelPart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the library. Each is read once, from the first place that has it: the JAX-RS
 * configuration ({@code etagged.epoch}), the system properties (the same name), the environment
 * ({@code ETAGGED_EPOCH}).
 *
 * @param epoch {@code etagged.epoch}, which every derived tag contains; empty for the default
 * @param serverTiming {@code etagged.server-timing}: whether a {@code Server-Timing} field explains
 *     each decision
 * @param rangeLimit {@code etagged.range-limit}: the greatest number of ranges in one response; 0
 *     turns ranges off
 * @param digestLimit {@code etagged.digest-limit}: how many octets of content are held in memory to
 *     be digested
 * @param fileLimit {@code etagged.file-limit}: how many octets of a file are read to be digested
 * @param serverCodings {@code etagged.server-codings}: the content codings that a server may apply
 *     behind Jakarta REST
 * @param lenientIfMatch {@code etagged.lenient-if-match}: whether {@code If-Match} accepts a tag of
 *     ours that an intermediary rewrote
 * @param exposeHeaders {@code etagged.expose-headers}: whether scripts of an origin that the
 *     application allows may read the fields that the library sends
 * @param verifyNotModified {@code etagged.verify-not-modified}: whether methods run behind a 304,
 *     to compare what they render with what the tag was sent with
 * @param report {@code etagged.report}: whether the log has a table of the annotated methods
 */
public record EtaggedConfiguration(
    Optional<String> epoch,
    boolean serverTiming,
    int rangeLimit,
    int digestLimit,
    long fileLimit,
    List<String> serverCodings,
    boolean lenientIfMatch,
    boolean exposeHeaders,
    boolean verifyNotModified,
    boolean report) {

  /** The setting that bounds what is digested, for messages. */
  public static final String DIGEST_LIMIT = "etagged.digest-limit";

  /** The setting that bounds which files are digested, for messages. */
  public static final String FILE_LIMIT = "etagged.file-limit";

  static final String EPOCH = "etagged.epoch";
  static final String SERVER_TIMING = "etagged.server-timing";
  static final String RANGE_LIMIT = "etagged.range-limit";
  static final String SERVER_CODINGS = "etagged.server-codings";
  static final String LENIENT_IF_MATCH = "etagged.lenient-if-match";
  static final String EXPOSE_HEADERS = "etagged.expose-headers";
  static final String VERIFY_NOT_MODIFIED = "etagged.verify-not-modified";
  static final String REPORT = "etagged.report";

  /** Components are made with them at deployment, and keep them. */
  static final List<String> FIXED =
      List.of(RANGE_LIMIT, DIGEST_LIMIT, FILE_LIMIT, SERVER_CODINGS, VERIFY_NOT_MODIFIED, REPORT);

  private static final List<String> SETTINGS =
      List.of(
          EPOCH,
          SERVER_TIMING,
          RANGE_LIMIT,
          DIGEST_LIMIT,
          FILE_LIMIT,
          SERVER_CODINGS,
          LENIENT_IF_MATCH,
          EXPOSE_HEADERS,
          VERIFY_NOT_MODIFIED,
          REPORT);
  private static final int DEFAULT_RANGE_LIMIT = 16;
  private static final int ONE_MEBIBYTE = 1 << 20;
  private static final long ONE_GIBIBYTE = 1L << 30;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern LARGE_NUMBER = Pattern.compile("[0-9]{1,15}");

  public EtaggedConfiguration {
    serverCodings = List.copyOf(serverCodings);
  }

  /** Where settings come from. */
  record Places(
      Function<String, ? extends @Nullable Object> jaxrs,
      Function<String, @Nullable String> systemProperties,
      Function<String, @Nullable String> environment) {

    private Optional<String> setting(String name) {
      return Optional.<Object>ofNullable(jaxrs.apply(name))
          .or(() -> Optional.ofNullable(systemProperties.apply(name)))
          .or(() -> Optional.ofNullable(environment.apply(variable(name))))
          .map(Object::toString);
    }

    private static String variable(String name) {
      return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
  }

  static EtaggedConfiguration read(Places places) {
    return new EtaggedConfiguration(
        places.setting(EPOCH),
        flag(places, SERVER_TIMING),
        places
            .setting(RANGE_LIMIT)
            .map(value -> number(RANGE_LIMIT, "ranges", value))
            .orElse(DEFAULT_RANGE_LIMIT),
        places
            .setting(DIGEST_LIMIT)
            .map(value -> number(DIGEST_LIMIT, "octets", value))
            .orElse(ONE_MEBIBYTE),
        places.setting(FILE_LIMIT).map(EtaggedConfiguration::fileLimit).orElse(ONE_GIBIBYTE),
        places.setting(SERVER_CODINGS).map(EtaggedConfiguration::codings).orElse(List.of()),
        flag(places, LENIENT_IF_MATCH),
        flag(places, EXPOSE_HEADERS),
        flag(places, VERIFY_NOT_MODIFIED),
        flag(places, REPORT));
  }

  /** These settings, but for those that components are made with, and keep. */
  EtaggedConfiguration withFixedOf(EtaggedConfiguration earlier) {
    return new EtaggedConfiguration(
        epoch,
        serverTiming,
        earlier.rangeLimit,
        earlier.digestLimit,
        earlier.fileLimit,
        earlier.serverCodings,
        lenientIfMatch,
        exposeHeaders,
        earlier.verifyNotModified,
        earlier.report);
  }

  static void requireKnown(Iterable<String> propertyNames) {
    for (String name : propertyNames) {
      if (name.startsWith("etagged.") && !SETTINGS.contains(name)) {
        throw new EtaggedConfigurationException(
            "%s is not a setting of Etagged; write one of %s".formatted(name, SETTINGS));
      }
    }
  }

  private static boolean flag(Places places, String name) {
    String value = places.setting(name).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new EtaggedConfigurationException(
              "%s (%s) must be true or false".formatted(name, value));
    };
  }

  private static int number(String name, String unit, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new EtaggedConfigurationException(
          "%s (%s) must be a number of %s below 1000000000".formatted(name, value, unit));
    }
    return Integer.parseInt(value);
  }

  private static long fileLimit(String value) {
    if (!LARGE_NUMBER.matcher(value).matches()) {
      throw new EtaggedConfigurationException(
          "%s (%s) must be a number of octets below 1000000000000000".formatted(FILE_LIMIT, value));
    }
    return Long.parseLong(value);
  }

  private static List<String> codings(String value) {
    List<String> codings =
        Arrays.stream(value.split(",", -1))
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!LabelPart.CODINGS.containsAll(codings)) {
      throw new EtaggedConfigurationException(
          "%s (%s) must be a list of content codings, some of %s"
              .formatted(SERVER_CODINGS, value, LabelPart.CODINGS));
    }
    return codings;
  }
}
