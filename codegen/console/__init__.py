"""What the commands share: options, how they speak, the way from the disk or git to what they work on."""
