// Command adapter does with the packages of prometheus-adapter what Leadline's benchmarks do with configurations.
package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"leadline.io/benchmarks/peer"
)

func main() {
	peer.Main(works)
}

func works(inputs string) ([]peer.Work, error) {
	in := folder(inputs)
	mapper, err := in.mapper()
	if err != nil {
		return nil, err
	}
	var all []peer.Work
	for _, add := range []func(folder, *cluster) ([]peer.Work, error){
		renderWorks, resourceWorks, templateWorks, namingWorks, loadWorks, discoveryWorks,
	} {
		some, err := add(in, mapper)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// folder holds the inputs.
type folder string

func (f folder) path(name string) string {
	return filepath.Join(string(f), name)
}

func (f folder) read(name string) ([]byte, error) {
	return os.ReadFile(f.path(name))
}

func (f folder) readJSON(name string, into any) error {
	text, err := f.read(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}

// must is for works whose outputs have been compared: they cannot fail any more.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// text is a task whose result is the output.
func text(run func() string) peer.Task {
	return peer.Task{
		Run:    func() any { return run() },
		Output: func() (string, error) { return run(), nil },
	}
}
