package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import org.junit.jupiter.api.Test;

final class ListenedEntitiesTest {

  @EntityListeners(EtagListener.class)
  private static class Listened {}

  private static class Inheriting extends Listened {}

  @ExcludeSuperclassListeners
  private static final class Excluding extends Listened {}

  @EntityListeners(String.class)
  private static class Other {}

  private static final class Unlistened {}

  private static class Seen extends Other {}

  @Test
  void theAnnotationShowsIt() {
    assertThat(ListenedEntities.include(Listened.class)).isTrue();
    assertThat(ListenedEntities.include(Inheriting.class)).isTrue();
    assertThat(ListenedEntities.include(Excluding.class)).isFalse();
    assertThat(ListenedEntities.include(Unlistened.class)).isFalse();
  }

  @Test
  void soDoesACallForAnInstanceOfItOrOfASubclass() {
    assertThat(ListenedEntities.include(Other.class)).isFalse();

    ListenedEntities.note(new Seen());

    assertThat(ListenedEntities.include(Seen.class)).isTrue();
    assertThat(ListenedEntities.include(Other.class)).isTrue();
  }
}
