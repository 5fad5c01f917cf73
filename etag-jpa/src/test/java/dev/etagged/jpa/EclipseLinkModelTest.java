package dev.etagged.jpa;

import java.util.stream.Stream;

final class EclipseLinkModelTest extends ModelContract {

  EclipseLinkModelTest() {
    super("eclipselink-models");
  }

  /** EclipseLink gives an identifier the value of its association in the flush. */
  @Override
  Stream<RowCase> identifiedBeforeTheFlush() {
    return guarded().filter(row -> !row.name().startsWith("@MapsId"));
  }

  /** In such a tree, EclipseLink does not call the root's listener for a subclass. */
  @Override
  Stream<RowCase> guarded() {
    return rows().filter(row -> !row.name().contains("of a mapping file: a subclass"));
  }
}
