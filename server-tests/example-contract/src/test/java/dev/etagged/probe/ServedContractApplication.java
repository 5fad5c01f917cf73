package dev.etagged.probe;

import dev.etagged.contract.ContractApplication;
import jakarta.ws.rs.ApplicationPath;

/** The application of the contract where a server finds it by itself. */
@ApplicationPath(ServedContractApplication.ROOT)
public class ServedContractApplication extends ContractApplication {
  static final String ROOT = "/api";
}
