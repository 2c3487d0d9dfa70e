/** May use nothing. */
@ApplicationModule(allowedDependencies = {})
package seeded.modules.stranger;

import org.springframework.modulith.ApplicationModule;
