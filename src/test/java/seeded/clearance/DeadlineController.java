package seeded.clearance;

import org.springframework.web.bind.annotation.RestController;

/** A controller in the middle of the trade. */
@RestController
public class DeadlineController {
}
