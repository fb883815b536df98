package io.leadline.cli;

/** How the command ends. Findings and failures of the command itself never share a code. */
final class ExitCode {
    /** All is well. */
    static final int OK = 0;
    /** Something is wrong with the configuration, or there is no answer to the request. */
    static final int FINDINGS = 1;
    /** The command line cannot be understood, or an input cannot be read. */
    static final int USAGE = 2;
    /** A bug of the command. */
    static final int INTERNAL = 3;

    private ExitCode() {}
}
