package dev.etagged.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates with associations that are empty, numbered, or inside an embeddable. */
final class Armies {

  private Armies() {}

  @Entity(name = "Army")
  public static class Army extends Derived.Versioned {
    @Id
    @Column(name = "id", columnDefinition = "uuid")
    @Nullable UUID id;

    @OneToMany(mappedBy = "army")
    List<Squad> squads = new ArrayList<>();

    @OneToMany
    @OrderColumn(name = "turn_")
    List<Squad> reserves = new ArrayList<>();

    @Embedded Camp camp = new Camp();

    @ElementCollection List<Watch> watches = new ArrayList<>();
  }

  @Entity(name = "Squad")
  public static class Squad extends Derived.Versioned {
    @Id
    @Column(name = "id", columnDefinition = "uuid")
    @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Army army;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Squad relief;
  }

  @Embeddable
  public static class Camp {
    String place = "here";

    @ManyToOne(fetch = FetchType.LAZY)
    Derived.@Nullable Person keeper;
  }

  @Embeddable
  public static class Watch {
    @Column(name = "shift_")
    int shift;

    @ManyToOne(fetch = FetchType.LAZY)
    Derived.@Nullable Person guard;
  }
}
