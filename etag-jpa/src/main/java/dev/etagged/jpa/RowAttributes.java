package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.IdentifierText;
import dev.etagged.jpa.value.ModificationDate;
import dev.etagged.jpa.value.Row;
import dev.etagged.jpa.value.VersionValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes of an entity that a tag depends on. Their values make a {@link Row}. */
final class RowAttributes {

  private final DeclarationSite site;
  private final VersionedEntity entity;
  private final Optional<AttributePath> lastModified;
  private final List<AttributePath> paths;
  private final List<Boolean> uuids;

  private RowAttributes(
      DeclarationSite site, VersionedEntity entity, Optional<AttributePath> lastModified) {
    this.site = site;
    this.entity = entity;
    this.lastModified = lastModified;
    this.paths =
        Stream.of(
                entity.identifier().stream(),
                Stream.of(entity.version()),
                entity.tenant().stream(),
                entity.incarnation().stream(),
                lastModified.stream())
            .flatMap(part -> part)
            .toList();
    this.uuids = paths.stream().map(path -> path.type() == UUID.class).toList();
  }

  static RowAttributes of(DeclarationSite site, VersionedEntity entity) {
    return new RowAttributes(site, entity, Optional.empty());
  }

  /** With the date of the last modification, if an attribute for it is declared. */
  static RowAttributes dated(
      DeclarationSite site, VersionedEntity entity, Optional<String> lastModified) {
    Optional<AttributePath> date = lastModified.map(name -> date(site, entity, name));
    return new RowAttributes(site, entity, date);
  }

  /** In the order in which their values are expected: the required ones come first. */
  List<AttributePath> paths() {
    return paths;
  }

  VersionedEntity entity() {
    return entity;
  }

  /** Empty if the identifier is missing. */
  Optional<Row> row(List<? extends @Nullable Object> values) {
    int width = entity.identifier().size();
    List<CheckInput> identity = new ArrayList<>(paths.size());
    for (int i = 0; i < width; i++) {
      addInput(identity, "identifier", typed(i, values.get(i)));
    }
    if (identity.size() < width) {
      return Optional.empty();
    }
    VersionValue version = version(identity, values.get(width));
    int next = width + 1;
    if (entity.tenant().isPresent()) {
      addInput(identity, "tenant", values.get(next++));
    }
    if (entity.incarnation().isPresent()) {
      addInput(identity, "incarnation", values.get(next++));
    }
    Optional<Instant> date =
        lastModified.isPresent() ? ModificationDate.of(values.get(next)) : Optional.empty();
    return Optional.of(new Row(identity, version, date));
  }

  /** The inputs of an identifier, whose values are in the order of its attributes. */
  List<CheckInput> identifier(List<Object> values) {
    List<CheckInput> inputs = new ArrayList<>(values.size());
    values.forEach(value -> addInput(inputs, "identifier", value));
    return inputs;
  }

  /** A database may give a UUID as its text or as its octets. */
  private @Nullable Object typed(int index, @Nullable Object value) {
    return value != null && uuids.get(index) ? IdentifierText.uuid(value) : value;
  }

  private VersionValue version(List<CheckInput> identifier, @Nullable Object value) {
    if (value == null) {
      throw site.failure(
          "the row %s of %s has no version; fill its version column"
              .formatted(identifier.stream().map(CheckInput::value).toList(), entity.simpleName()));
    }
    return VersionValue.of(value);
  }

  private static void addInput(List<CheckInput> inputs, String label, @Nullable Object value) {
    if (value != null) {
      inputs.add(new CheckInput(label, IdentifierText.of(value)));
    }
  }

  private static AttributePath date(DeclarationSite site, VersionedEntity entity, String name) {
    AttributePath date =
        AttributePath.find(entity.model(), entity.type(), name)
            .orElseThrow(
                () ->
                    site.refusal(
                        "lastModified = \"%s\" is not an attribute of %s; write one that is an Instant"
                            .formatted(name, site.subject())));
    if (!ModificationDate.canBe(date.type())) {
      throw site.refusal(
          ("lastModified = \"%s\" names a %s of %s, which is not a point in time that is the"
                  + " same on every node; make it an Instant, an OffsetDateTime, or a LocalDateTime"
                  + " in UTC")
              .formatted(name, date.type().getSimpleName(), site.subject()));
    }
    return date;
  }
}
