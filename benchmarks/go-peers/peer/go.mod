module leadline.io/benchmarks/peer

go 1.26
