package main

import (
	"strconv"
	"strings"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"

	"leadline.io/benchmarks/peer"
)

// loadWorks read and compile configurations.
func loadWorks(in folder, mapper *cluster) ([]peer.Work, error) {
	var all []peer.Work
	for _, rules := range []int{10, 100, 600} {
		number := strconv.Itoa(rules)
		all = append(all, peer.Work{ID: "load/" + number, Prepare: func() (peer.Task, error) {
			yaml, err := in.read("config-" + number + ".yaml")
			if err != nil {
				return peer.Task{}, err
			}
			return peer.Task{
				Run:    func() any { return must(mapper.namers(yaml)) },
				Output: func() (string, error) { return describe(must(mapper.namers(yaml))) },
			}, nil
		}})
	}
	return all, nil
}

// describe says of each rule what Prometheus is asked for in discovery and for a pod.
func describe(namers []naming.MetricNamer) (string, error) {
	var out strings.Builder
	pods := schema.GroupResource{Resource: "pods"}
	for _, namer := range namers {
		query, err := namer.QueryForSeries("a_total", pods, "shop", labels.Everything(), "checkout-1")
		if err != nil {
			return "", err
		}
		out.WriteString(string(namer.Selector()) + "\n" + string(query) + "\n")
	}
	return out.String(), nil
}
