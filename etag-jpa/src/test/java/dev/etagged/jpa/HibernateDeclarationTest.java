package dev.etagged.jpa;

final class HibernateDeclarationTest extends DeclarationContract {

  HibernateDeclarationTest() {
    super("hibernate");
  }
}
