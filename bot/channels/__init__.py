"""The channels: each draws a Reply, passes a message on, and knows nothing else."""
