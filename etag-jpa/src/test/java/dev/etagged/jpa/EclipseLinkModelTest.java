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
}
