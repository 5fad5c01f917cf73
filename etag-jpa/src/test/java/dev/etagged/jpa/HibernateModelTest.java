package dev.etagged.jpa;

import java.util.stream.Stream;

final class HibernateModelTest extends ModelContract {

  HibernateModelTest() {
    super("hibernate-models");
  }

  @Override
  Stream<RowCase> rows() {
    return Stream.of(super.rows(), Stream.of(ModelCases.genericEmbedded()), ModelCases.times())
        .flatMap(rows -> rows);
  }
}
