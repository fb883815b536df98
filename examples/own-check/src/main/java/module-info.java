// region module
/** A check of a team's own. */
module io.leadline.examples.owncheck {
    requires io.leadline.lint;

    provides io.leadline.lint.CheckProvider with
            io.leadline.examples.owncheck.TeamChecks;
}
// endregion
