"""What whole archives cost: throughput, memory, and what the orchestration adds."""
