package dev.etagged.variant;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Preconditions;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of variants for any request and any state. */
final class VariantPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final int MEGABYTE = 1024 * 1024;
  private static final VariantDeclaration DECLARATION =
      VariantDeclaration.of(
              List.of("Accept-Language", "X-Tenant"),
              List.of("application/json", "text/markdown", "text/csv;qs=0.5", "a/b;x=1"))
          .forEachPrincipal();

  private static SelectedVariant selected(
      String accept, String coding, String language, String tenant) {
    SelectingFields fields =
        Fields.by(
            tenant,
            "Accept: " + accept,
            "Accept-Encoding: " + coding,
            "Accept-Language: " + language,
            "X-Tenant: " + tenant);
    return SelectedVariant.by(fields, DECLARATION, List.of("gzip", "br"));
  }

  private static ETag tag(VariantLabel label, ETag state) {
    return label.apply(Validators.of(state)).entityTag().orElseThrow();
  }

  @Property
  void stateIsReadFromTheTagOfAnyVariant(
      @ForAll("states") ETag state,
      @ForAll("fieldValues") String accept,
      @ForAll("fieldValues") String coding,
      @ForAll("fieldValues") String language) {
    VariantLabel label = selected(accept, coding, language, language).label();

    assertThat(VariantLabel.stateOf(tag(label, state))).isEqualTo(state);
  }

  @Property
  void stateIsReadFromTheTagOfAnyResponse(
      @ForAll("states") ETag state,
      @ForAll("fieldValues") String type,
      @ForAll("fieldValues") String language,
      @ForAll("fieldValues") String coding) {
    Representation sent =
        Representation.of(
            Optional.of(MediaRange.of(type, type, Map.of(type, coding))), language, coding);
    VariantLabel label = selected("", "", "", "").inLanguageOf(sent).narrowedTo(sent).label();

    assertThat(VariantLabel.stateOf(tag(label, state))).isEqualTo(state);
  }

  @Property
  void onlyALabelIsTakenOff(@ForAll("states") ETag tag) {
    ETag state = VariantLabel.stateOf(tag);

    assertThat(state.strength()).isEqualTo(tag.strength());
    if (!state.equals(tag)) {
      String label = tag.opaqueTag().substring(state.opaqueTag().length() + 1);
      assertThat(tag.opaqueTag()).isEqualTo(state.opaqueTag() + "~" + label);
      assertThat(Arrays.asList(label.split("\\.", -1)))
          .allMatch(part -> LabelPart.of(part).isPresent())
          .isSortedAccordingTo(comparing(part -> LabelPart.of(part).orElseThrow()));
    }
  }

  @Property
  void codingsOfAnyVariantHaveTagsOfTheirOwn(
      @ForAll("states") ETag state, @ForAll("fieldValues") String fieldValue) {
    SelectedVariant plain = selected(fieldValue, "", fieldValue, fieldValue);
    List<VariantLabel> coded =
        LabelPart.CODINGS.stream()
            .map(coding -> plain.sentAs(VariantSample.coded(coding)).label())
            .toList();

    assertThat(coded).allMatch(VariantLabel::isCoded);
    assertThat(plain.label().isCoded()).isFalse();
    assertThat(coded.stream().map(label -> tag(label, state)))
        .doesNotHaveDuplicates()
        .doesNotContain(tag(plain.label(), state), state)
        .allMatch(tag -> VariantLabel.stateOf(tag).equals(state));
  }

  /** So that an intermediary's suffix shows, whatever it is appended to. */
  @Property
  void noLabelEndsWithASuffix(
      @ForAll("fieldValues") String coding, @ForAll("fieldValues") String language) {
    ETag tag = tag(selected("", coding, language, "").label(), ETag.strong("7"));

    for (String suffix : List.of("-gzip", "--gzip", ";gzip", "-br", "--br", "-x-gzip", "-zstd")) {
      ETag suffixed = ETag.strong(tag.opaqueTag() + suffix);
      assertThat(VariantLabel.stateOf(suffixed)).isEqualTo(suffixed);
      assertThat(CodingSuffix.without(suffixed)).contains(tag);
    }
  }

  @Property
  void theSameInOtherWordsSelectsTheSame(@ForAll("listsOfCodings") List<String> elements) {
    AcceptedCodings one = new AcceptedCodings(Preference.list(String.join(",", elements)));
    AcceptedCodings other =
        new AcceptedCodings(Preference.list(" ," + String.join(" ,\t, ", elements)));

    assertThat(other).isEqualTo(one);
    assertThat(one.among(LabelPart.CODINGS))
        .isSubsetOf(LabelPart.CODINGS)
        .doesNotHaveDuplicates()
        .allMatch(coding -> one.weight(coding) > 0)
        .isSortedAccordingTo((a, b) -> Integer.compare(one.weight(b), one.weight(a)));
  }

  @Property
  void anyFieldIsRead(
      @ForAll("fieldValues") String one,
      @ForAll("fieldValues") String other,
      @ForAll("fieldValues") String third) {
    requireAnswer(one, other, third);
  }

  @Property
  void weightsAreWithinBounds(@ForAll("fieldValues") String fieldValue) {
    assertThat(Preference.list(fieldValue))
        .allMatch(each -> each.weight() >= 0 && each.weight() <= 1000);
  }

  @Example
  void megabytesAreRead() {
    for (String unit :
        List.of(",", ";", "\"", "~", "\u00E4", "0", "a,", "gzip;q=0.5,", "x=\";\",")) {
      String value = unit.repeat(MEGABYTE / unit.length());

      requireAnswer("text/csv;q=0." + value, "gzip;q=0." + value, "de;q=1" + value);
    }
  }

  private static void requireAnswer(String accept, String coding, String language) {
    SelectedVariant selected = selected(accept, coding, language, accept);
    Preconditions sent =
        Preconditions.of(
            Map.of("If-None-Match", List.of(accept), "If-Match", List.of('"' + coding + '"'))::get,
            NOW);
    Preconditions preconditions = TagAliases.addTo(sent, "PUT", true);
    VariantLabel label = selected.label();

    assertThat(preconditions.isEmpty()).isEqualTo(sent.isEmpty());
    assertThat(label.label()).hasSizeLessThan(100);
    VaryNames vary = new VaryNames();
    vary.addList(accept);
    assertThat(vary.toString()).isNotNull();
  }

  @Provide
  Arbitrary<ETag> states() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange('#', '~')
            .withCharRange('\u0080', '\u00FF')
            .ofMaxLength(20);
    Arbitrary<String> like =
        Arbitraries.of(
                "7", "-", "~", ".", "json", "gzip", "de", "L47DEQpj8", "_at", "V", "-gzip", "W/")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    return Combinators.combine(Arbitraries.oneOf(any, like), Arbitraries.of(Strength.class))
        .as(ETag::new);
  }

  @Provide
  Arbitrary<List<String>> listsOfCodings() {
    Arbitrary<String> coding = Arbitraries.of("gzip", "x-gzip", "br", "zstd", "identity", "*", "z");
    Arbitrary<String> weight = Arbitraries.of("", ";q=0", ";q=0.5", ";q=0.7", ";q=1", ";q=x");
    return Combinators.combine(coding, weight)
        .as((name, quality) -> name + quality)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> fieldValues() {
    Arbitrary<String> like =
        Arbitraries.of(
                "text/markdown",
                "*/*",
                "text/*",
                "gzip",
                "BR",
                "*",
                "identity",
                "de",
                "de-AT",
                "q=",
                ";q=0",
                ";q=0.5",
                ";",
                ",",
                ", ",
                "=",
                "\"",
                "\\",
                "~",
                ".",
                " ",
                "\t",
                "a")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(like, Arbitraries.strings().ofMaxLength(30));
  }
}
