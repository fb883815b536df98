package io.leadline.examples.owncheck;

import io.leadline.lint.Check;
import io.leadline.lint.CheckProvider;
import java.util.List;

// region provider
/** What our team checks besides what Leadline does. */
public final class TeamChecks implements CheckProvider {
    @Override
    public List<Check> checks() {
        return List.of(new NameWithoutTeam("shop_"));
    }
}
// endregion
