package com.example.shop;

import dev.etagged.jpa.EtagListener;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
@EntityListeners(EtagListener.class)
public class Product {
  @Id private long id;
  @Version private long version;
  private String name;
  private int stock;

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getStock() {
    return stock;
  }

  public void setStock(int stock) {
    this.stock = stock;
  }
}
