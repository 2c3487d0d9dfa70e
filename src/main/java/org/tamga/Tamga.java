package org.tamga;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tamga.platform.start.StartTimes;

/** The server: every module of the platform in one process. */
@SpringBootApplication
public class Tamga {

    public static void main(String[] args) {
        SpringApplication server = new SpringApplication(Tamga.class);
        StartTimes.measure(server);
        server.run(args);
    }
}
