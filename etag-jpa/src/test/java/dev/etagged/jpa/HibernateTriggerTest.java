package dev.etagged.jpa;

final class HibernateTriggerTest extends TriggerContract {

  HibernateTriggerTest() {
    super(Provider.HIBERNATE);
  }
}
