package dev.etagged.jpa;

import java.util.stream.Stream;

final class HibernateModelTest extends ModelContract {

  HibernateModelTest() {
    super("hibernate-models");
  }

  @Override
  Stream<RowCase> rows() {
    return Stream.concat(super.rows(), Stream.of(ModelCases.genericEmbedded()));
  }
}
