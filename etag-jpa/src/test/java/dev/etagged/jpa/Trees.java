package dev.etagged.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;

/** One inheritance tree for each strategy. */
final class Trees {

  private Trees() {}

  @Entity(name = "Vehicle")
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Vehicle extends Titled {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "Car")
  public static class Car extends Vehicle {
    int doors = 4;
  }

  @Entity(name = "Payment")
  @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
  public abstract static class Payment extends Titled {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "CardPayment")
  public static class CardPayment extends Payment {
    String card = "visa";
  }

  @Entity(name = "Animal")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public static class Animal extends Titled {
    @Id long id;
    @Version long version;
  }

  @Entity(name = "Dog")
  public static class Dog extends Animal {
    String breed = "terrier";
  }

  @Entity(name = "Shape")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public abstract static class Shape extends Titled {
    @Id String id = "";
    @Version int version;
  }

  @Entity(name = "Circle")
  public static class Circle extends Shape {
    int radius = 1;
  }
}
