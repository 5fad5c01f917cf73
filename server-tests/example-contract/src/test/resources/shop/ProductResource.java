package com.example.shop;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

@RequestScoped
@Path("products")
public class ProductResource {
  @PersistenceContext private EntityManager entityManager;

  @GET
  @Etagged(value = Product.class, scope = Scope.COLLECTION)
  public List<Product> list() {
    return entityManager
        .createQuery("select p from Product p order by p.id", Product.class)
        .getResultList();
  }

  @GET
  @Path("{id}")
  @Etagged(Product.class)
  public Product get(@PathParam("id") long id) {
    Product product = entityManager.find(Product.class, id);
    if (product == null) {
      throw new NotFoundException();
    }
    return product;
  }

  @PUT
  @Path("{id}")
  @Etagged(value = Product.class, required = true)
  @Transactional
  public Product put(@PathParam("id") long id, Product edited) {
    Product product = get(id);
    product.setName(edited.getName());
    product.setStock(edited.getStock());
    return product;
  }
}
