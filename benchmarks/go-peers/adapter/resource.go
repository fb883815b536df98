package main

import (
	"strconv"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"sigs.k8s.io/prometheus-adapter/pkg/config"
	"sigs.k8s.io/prometheus-adapter/pkg/naming"

	"leadline.io/benchmarks/peer"
)

// resourceWorks render the query of resource metrics for pods of a namespace, as the resource provider does.
func resourceWorks(in folder, mapper *cluster) ([]peer.Work, error) {
	var all []peer.Work
	for _, pods := range []int{1, 50} {
		all = append(all, peer.Work{ID: "render-pods/" + strconv.Itoa(pods), Prepare: func() (peer.Task, error) {
			yaml, err := in.read("resource-rules.yaml")
			if err != nil {
				return peer.Task{}, err
			}
			read, err := config.FromYAML(yaml)
			if err != nil {
				return peer.Task{}, err
			}
			rule := read.ResourceRules.CPU
			converter, err := naming.NewResourceConverter(rule.Resources.Template, rule.Resources.Overrides, mapper)
			if err != nil {
				return peer.Task{}, err
			}
			query, err := naming.NewMetricsQuery(rule.ContainerQuery, converter)
			if err != nil {
				return peer.Task{}, err
			}
			names := make([]string, pods)
			for i := range names {
				names[i] = "checkout-" + strconv.Itoa(i)
			}
			resource := schema.GroupResource{Resource: "pods"}
			return text(func() string {
				return string(must(query.Build("", resource, "shop", []string{rule.ContainerLabel}, labels.Everything(), names...)))
			}), nil
		}})
	}
	return all, nil
}
