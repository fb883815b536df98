// Package peer lets a program be measured beside Leadline. The program names the works that it can do;
// the command line says which of them to run:
//
//	program -inputs DIR outputs             what each work produces, as one JSON object a line
//	program -inputs DIR -millis N time ID   how long one run of a work takes, as one JSON object
//	program -inputs DIR once ID             runs a work once, for whoever watches the process
package peer

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// Work is something that both sides do.
type Work struct {
	// ID is what the other side calls it too.
	ID string
	// Prepare reads the inputs, which is not measured.
	Prepare func() (Task, error)
}

// Task is a work that is ready to run.
type Task struct {
	// Run does the work once and returns what came out, so that nothing can be left out.
	Run func() any
	// Output is what the work produces, in the words of both sides.
	Output func() (string, error)
}

// Output is a line of the answer to "outputs".
type Output struct {
	Work string `json:"work"`
	Text string `json:"text"`
}

// Time is the answer to "time": figures of one run. The nanoseconds are processor time of the whole process.
type Time struct {
	Work        string  `json:"work"`
	Nanoseconds float64 `json:"nanoseconds"`
	Bytes       float64 `json:"bytes"`
	Allocations float64 `json:"allocations"`
}

var sink any

// Main answers the command line. The works are made from the folder with the inputs.
func Main(works func(inputs string) ([]Work, error)) {
	testing.Init()
	inputs := flag.String("inputs", "", "the folder with the inputs, which the other side writes")
	millis := flag.Int("millis", 500, "about how long to measure")
	flag.Parse()
	if err := answer(works, *inputs, *millis, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answer(works func(inputs string) ([]Work, error), inputs string, millis int, args []string) error {
	all, err := works(inputs)
	if err != nil {
		return err
	}
	switch {
	case len(args) >= 1 && args[0] == "outputs":
		return outputs(all, args[1:])
	case len(args) == 2 && args[0] == "time":
		return onTask(all, args[1], func(task Task) error { return measure(args[1], task, millis) })
	case len(args) == 2 && args[0] == "once":
		return onTask(all, args[1], func(task Task) error {
			sink = task.Run()
			return nil
		})
	}
	return fmt.Errorf("usage: -inputs DIR (outputs [ID]... | [-millis N] time ID | once ID)")
}

func onTask(all []Work, id string, use func(Task) error) error {
	for _, work := range all {
		if work.ID == id {
			task, err := work.Prepare()
			if err != nil {
				return fmt.Errorf("%s: %w", id, err)
			}
			return use(task)
		}
	}
	return fmt.Errorf("no work is called %q", id)
}

func outputs(all []Work, ids []string) error {
	if len(ids) == 0 {
		for _, work := range all {
			ids = append(ids, work.ID)
		}
	}
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for _, id := range ids {
		err := onTask(all, id, func(task Task) error {
			text, err := task.Output()
			if err != nil {
				return fmt.Errorf("%s: %w", id, err)
			}
			return out.Encode(Output{id, text})
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func measure(id string, task Task, millis int) error {
	if err := flag.Set("test.benchtime", strconv.Itoa(millis)+"ms"); err != nil {
		return err
	}
	var spent time.Duration
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		start := processorTime()
		for range b.N {
			sink = task.Run()
		}
		spent = processorTime() - start
	})
	n := float64(result.N)
	return json.NewEncoder(os.Stdout).Encode(Time{
		Work:        id,
		Nanoseconds: float64(spent.Nanoseconds()) / n,
		Bytes:       float64(result.MemBytes) / n,
		Allocations: float64(result.MemAllocs) / n,
	})
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
