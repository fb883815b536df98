package io.leadline.value;

/** How a {@link Quantity} is written. */
public enum QuantityFormat {
    /** Powers of ten as letters: {@code 12M}, {@code 100m}. */
    DECIMAL_SI("DecimalSI"),
    /** Powers of 1024 as letters: {@code 12Mi}. */
    BINARY_SI("BinarySI"),
    /** Powers of ten as exponents: {@code 12e6}. */
    DECIMAL_EXPONENT("DecimalExponent");

    private final String kubernetesName;

    QuantityFormat(String kubernetesName) {
        this.kubernetesName = kubernetesName;
    }

    /**
     * The name that Kubernetes has for the format.
     *
     * @return {@code DecimalSI}, {@code BinarySI} or {@code DecimalExponent}
     */
    public String kubernetesName() {
        return kubernetesName;
    }
}
