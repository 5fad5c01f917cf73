package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that rows have in their table. Hibernate gives an instance the identifier that it
 * was asked for, where the database finds a row with another text: a {@code char(n)} column pads
 * it, and a collation ignores its case. The tag covers the row's own.
 */
final class OwnIdentifiers {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");
  private static final int SLOTS = 256;

  private final RowAttributes attributes;
  private final List<AttributeReader> readers;
  private final RowQuery byIdentifier;
  private final EntityManagers entityManagers;
  private final boolean textual;
  private final AtomicReferenceArray<@Nullable Found> found = new AtomicReferenceArray<>(SLOTS);

  private OwnIdentifiers(
      RowAttributes attributes,
      List<AttributeReader> readers,
      RowQuery byIdentifier,
      EntityManagers entityManagers) {
    this.attributes = attributes;
    this.readers = readers;
    this.byIdentifier = byIdentifier;
    this.entityManagers = entityManagers;
    this.textual =
        attributes.entity().identifier().stream().anyMatch(path -> path.type() == String.class);
  }

  /** An identifier that was asked for, and the one that the row has. */
  record Found(List<CheckInput> asked, List<CheckInput> own) {

    boolean isAnother() {
      return !asked.equals(own);
    }
  }

  static OwnIdentifiers of(
      DeclarationSite site, RowAttributes attributes, EntityManagers entityManagers) {
    return new OwnIdentifiers(
        attributes,
        attributes.entity().identifier().stream()
            .map(path -> AttributeReader.of(site, path))
            .toList(),
        new RowQuery(attributes, attributes.entity().identifier()),
        entityManagers);
  }

  /** Whether a row can have another identifier than was asked for: text alone can. */
  boolean canDiffer() {
    return textual;
  }

  /** A look-up found a row with a key, which may be the identifier. */
  void note(LookUpKey key, List<Object> values, Row row) {
    if (canDiffer()) {
      note(
          key.identifierAmong(attributes.entity().identifier(), values)
              .map(attributes::identifier)
              .orElseGet(() -> identifier(row)),
          row);
    }
  }

  /** A look-up found a row that is associated with another. */
  void note(Row row) {
    if (canDiffer()) {
      note(identifier(row), row);
    }
  }

  private Found note(List<CheckInput> asked, Row row) {
    Found now = new Found(asked, identifier(row));
    found.set(slot(asked), now);
    return now;
  }

  /**
   * A row that was read out of an instance, with its own identifier: for one statement, if no
   * look-up found it lately. Empty if there is no such row. It must not be called in a callback.
   */
  Optional<Row> own(InstanceReader instances, Object instance, Row row) {
    if (!canDiffer()) {
      return Optional.of(row);
    }
    return found(
            identifier(row),
            () ->
                readers.stream()
                    .flatMap(reader -> instances.read(reader, instance).stream())
                    .toList())
        .map(known -> row.withIdentifier(known.own()));
  }

  /** Whether the row has the version of an instance, for one statement. */
  boolean isInTable(InstanceReader instances, Object instance) {
    List<Object> identifier =
        readers.stream().flatMap(reader -> instances.read(reader, instance).stream()).toList();
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      Optional<Row> row =
          byIdentifier.rows(borrowed.entityManager(), identifier).stream()
              .findFirst()
              .flatMap(columns -> attributes.row(Arrays.<@Nullable Object>asList(columns)));
      return row.map(Row::version).equals(instances.row(instance).map(Row::version));
    } catch (RuntimeException notReachable) {
      LOGGER.log(System.Logger.Level.DEBUG, "the version of a row stays unknown", notReachable);
      return false;
    }
  }

  /** What a request asks for with a key, beside what its row has. */
  AskedIdentifier asked(LookUpKey key, TargetResource target) {
    Optional<List<Object>> values =
        canDiffer()
            ? key.values(target)
                .flatMap(given -> key.identifierAmong(attributes.entity().identifier(), given))
            : Optional.empty();
    return new AskedIdentifier(
        values.flatMap(given -> found(attributes.identifier(given), () -> given)));
  }

  private Optional<Found> found(List<CheckInput> asked, Supplier<List<Object>> values) {
    Found known = found.get(slot(asked));
    if (known != null && known.asked().equals(asked)) {
      return Optional.of(known);
    }
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      List<Object[]> rows = byIdentifier.rows(borrowed.entityManager(), values.get());
      return rows.stream()
          .findFirst()
          .flatMap(columns -> attributes.row(Arrays.<@Nullable Object>asList(columns)))
          .map(row -> note(asked, row));
    } catch (RuntimeException notReachable) {
      // The thread that completes a response may have no EntityManager: it then gets no tag.
      LOGGER.log(System.Logger.Level.DEBUG, "the identifier of a row stays unknown", notReachable);
      return Optional.empty();
    }
  }

  private List<CheckInput> identifier(Row row) {
    return new ArrayList<>(row.identity().subList(0, readers.size()));
  }

  private static int slot(List<CheckInput> asked) {
    return Math.floorMod(asked.hashCode(), SLOTS);
  }
}
