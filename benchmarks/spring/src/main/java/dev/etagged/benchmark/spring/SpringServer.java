package dev.etagged.benchmark.spring;

import dev.etagged.benchmark.model.Album;
import dev.etagged.benchmark.model.Console;
import dev.etagged.benchmark.model.Pool;
import dev.etagged.benchmark.model.Rows;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** A Spring Boot application with its defaults. */
@SpringBootApplication
@EntityScan(basePackageClasses = Album.class)
class SpringServer {

  /** The argument is the database's JDBC URL. */
  public static void main(String[] args) throws IOException {
    ConfigurableApplicationContext context =
        SpringApplication.run(SpringServer.class, "--database=" + args[0]);
    Rows.create(context.getBean(EntityManagerFactory.class));
    Console.serve(context.getEnvironment().getRequiredProperty("local.server.port", int.class));
  }

  @Bean
  DataSource dataSource(@Value("${database}") String url) {
    return Pool.on(url);
  }

  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> shallowEtags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
        new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
    registration.addUrlPatterns("/shallow/*");
    return registration;
  }
}
