package dev.etagged.jpa;

final class EclipseLinkTriggerTest extends TriggerContract {

  EclipseLinkTriggerTest() {
    super(Provider.ECLIPSELINK);
  }
}
