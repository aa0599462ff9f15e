return { day = 1, ration_g = 700, supply = 0.9, assumption = "test" }
