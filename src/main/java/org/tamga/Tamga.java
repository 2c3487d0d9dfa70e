package org.tamga;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: every module of the platform in one process. */
@SpringBootApplication
public class Tamga {

    public static void main(String[] args) {
        SpringApplication.run(Tamga.class, args);
    }
}
