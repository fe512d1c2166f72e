"""What each dataset is: its columns with types and units, its versions, the register of all."""
