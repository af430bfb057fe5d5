// CareTesting
